package org.demarche.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.demarche.coding.DefinitionCheck.Definition;
import org.demarche.problem.Problem;
import org.demarche.spark.MappedFile.FoundProblem;
import org.demarche.spark.MappedFile.Meaning;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * Finds the files that contradict earlier ones, as {@link org.demarche.coding.DefinitionCheck} does file by file. Only ids that several
 * files define differently are looked at more closely. A file counts only if it contradicts none before it, so that the set of rejected
 * files is worked out again until it stays the same: as often as such files depend on each other, which is once or twice.
 */
final class Conflicts {

    private Conflicts() {}

    /** What all definitions of an id have in common. */
    private record Common(long meaning, boolean isSame, int files) implements Serializable {

        static Common of(Meaning one) {
            return new Common(one.meaning(), true, one.isFile() ? 1 : 0);
        }

        Common with(Common other) {
            return new Common(
                    meaning, isSame && other.isSame && meaning == other.meaning, Math.min(2, files + other.files));
        }

        boolean isContested() {
            return !isSame || files > 1;
        }
    }

    /** An id, and the place of one of its definitions in the corpus. */
    private record Place(long id, long order) implements Serializable {}

    /** Sorts by id, then by the order of the corpus. */
    private static final class InOrder implements Comparator<Place>, Serializable {

        @Override
        public int compare(Place one, Place other) {
            int ids = Long.compare(one.id(), other.id());
            return ids != 0 ? ids : Long.compare(one.order(), other.order());
        }
    }

    /** Brings all definitions of an id to one machine. */
    private static final class ById extends Partitioner {

        private final int parts;

        ById(int parts) {
            this.parts = parts;
        }

        @Override
        public int numPartitions() {
            return parts;
        }

        @Override
        public int getPartition(Object key) {
            return Math.floorMod(Long.hashCode(((Place) key).id()), parts);
        }
    }

    /** A definition, and whether its file is accepted. */
    private record Candidate(Meaning meaning, boolean isAccepted) implements Serializable {}

    /** The problems of files that contradict earlier ones. */
    static JavaRDD<FoundProblem> of(JavaRDD<MappedFile> files) {
        JavaPairRDD<Long, Meaning> contested = contested(files).cache();
        JavaRDD<FoundProblem> problems = problems(
                contested, contested.rdd().sparkContext().emptyRDD(longs()).toJavaRDD());
        JavaRDD<Long> rejected = orders(problems);
        while (!rejected.isEmpty()) {
            JavaRDD<FoundProblem> again = problems(contested, rejected).cache();
            JavaRDD<Long> now = orders(again);
            boolean isSame =
                    now.subtract(rejected).isEmpty() && rejected.subtract(now).isEmpty();
            problems = again;
            if (isSame) {
                break;
            }
            rejected = now;
        }
        return problems;
    }

    private static scala.reflect.ClassTag<Long> longs() {
        return scala.reflect.ClassTag$.MODULE$.apply(Long.class);
    }

    /** The orders of the files that have one of the problems. */
    static JavaRDD<Long> orders(JavaRDD<FoundProblem> problems) {
        return problems.map(FoundProblem::order).distinct();
    }

    private static JavaPairRDD<Long, Meaning> contested(JavaRDD<MappedFile> files) {
        JavaPairRDD<Long, Meaning> all =
                files.flatMap(file -> file.definitions().iterator()).keyBy(Meaning::hash);
        JavaPairRDD<Long, Common> ids = all.mapValues(Common::of)
                .reduceByKey(Common::with)
                .filter(id -> id._2().isContested());
        return all.join(ids).mapValues(Tuple2::_1);
    }

    private static JavaRDD<FoundProblem> problems(JavaPairRDD<Long, Meaning> contested, JavaRDD<Long> rejected) {
        JavaPairRDD<Long, Boolean> without = rejected.mapToPair(order -> new Tuple2<>(order, true));
        return contested
                .values()
                .keyBy(Meaning::order)
                .leftOuterJoin(without)
                .values()
                .mapToPair(found -> new Tuple2<>(
                        new Place(found._1().hash(), found._1().order()),
                        new Candidate(found._1(), !found._2().isPresent())))
                .repartitionAndSortWithinPartitions(new ById(contested.getNumPartitions()), new InOrder())
                .mapPartitions(Conflicts::clashes);
    }

    private static Iterator<FoundProblem> clashes(Iterator<Tuple2<Place, Candidate>> sorted) {
        List<FoundProblem> problems = new ArrayList<>();
        @Nullable Definition before = null;
        while (sorted.hasNext()) {
            Candidate next = sorted.next()._2();
            Meaning meaning = next.meaning();
            Definition now = meaning.definition();
            before = before == null || before.hash() != now.hash() ? null : before;
            Problem clash = now.clash(meaning.id(), before);
            if (clash != null) {
                // After the problems that the file has by itself.
                problems.add(FoundProblem.of(meaning.order(), Integer.MAX_VALUE / 2 + meaning.number(), clash));
            }
            if (next.isAccepted() && now.replaces(before)) {
                before = now;
            }
        }
        return problems.iterator();
    }
}
