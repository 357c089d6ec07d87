package org.demarche.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.demarche.coding.LinksCheck.Mention;
import org.demarche.rdf.NamedGraph;
import org.demarche.spark.MappedFile.FoundProblem;
import org.demarche.vocabulary.Ontology;
import org.demarche.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/** Builds the graph of a corpus on the machines of a Spark session: the same as {@code demarche convert} on one machine. */
public final class ClusterBuild {

    private static final int PROBLEMS_SHOWN = 1_000;

    private final SparkSession spark;
    private final JavaSparkContext context;

    /** Builds with a session, which stays open. */
    public ClusterBuild(SparkSession spark) {
        this.spark = spark;
        this.context = new JavaSparkContext(spark.sparkContext());
    }

    /**
     * What to build, and where to.
     *
     * @param corpus folder of the corpus: JSON Lines, with {@code corpus.json} and {@code links.json} if it has them
     * @param texts folder of the articles' texts, at the same path on each machine; null if quotations are not checked against them
     * @param to a new folder
     * @param quads whether to write N-Quads, to {@code quads}
     * @param gzip whether to compress them
     * @param tables whether to write tables, to {@code tables}
     */
    public record Options(
            String corpus, @Nullable String texts, String to, boolean quads, boolean gzip, boolean tables) {}

    /**
     * What was built.
     *
     * @param files read
     * @param loaded files without errors
     * @param problems the first problems, as they are printed; all are in the folder {@code problems}, if there are any
     * @param problemCount how many there are
     * @param hasErrors whether some of them are errors, so that files are left out
     */
    public record Report(
            long files,
            long loaded,
            long quads,
            long positions,
            List<String> problems,
            long problemCount,
            boolean hasErrors) {}

    /**
     * Builds.
     *
     * @throws FileAlreadyExistsException if the folder exists
     * @throws IOException if something cannot be read or written
     */
    public Report build(Options options) throws IOException {
        Path to = new Path(options.to());
        if (to.getFileSystem(context.hadoopConfiguration()).exists(to)) {
            throw new FileAlreadyExistsException(options.to() + ": it exists; name a new folder");
        }
        CorpusFiles files = CorpusFiles.in(options.corpus(), options.texts(), context.hadoopConfiguration());
        CorpusContext shared = CorpusContext.of(files.shared());
        if (shared.corpus().isPresent() && !shared.corpus().get().isUsable()) {
            return report(
                    context.parallelize(List.of(shared.corpus().get())),
                    context.emptyRDD(),
                    context.emptyRDD(),
                    options);
        }
        Broadcast<CorpusFiles.Shared> everywhere = context.broadcast(files.shared());
        JavaRDD<MappedFile> codings = CorpusLine.read(files.lines(), context)
                .flatMap(line ->
                        CorpusContext.of(everywhere.value()).map(line).stream().iterator());
        codings.persist(StorageLevel.DISK_ONLY());
        JavaRDD<MappedFile> all =
                context.parallelize(around(shared, codings), 1).union(codings);
        JavaRDD<FoundProblem> conflicts = Conflicts.of(all).cache();
        JavaRDD<MappedFile> accepted = without(all.filter(MappedFile::isUsable), Conflicts.orders(conflicts));
        JavaRDD<byte[]> graphs = accepted.map(MappedFile::quads);
        if (options.quads()) {
            new QuadShards(spark, options.gzip()).write(graphs, new Path(to, "quads").toString());
        }
        if (options.tables()) {
            List<byte[]> others = new ArrayList<>();
            others.add(Quads.bytes(new NamedGraph(
                    Vocabulary.ONTOLOGY, Ontology.graph().stream().toList())));
            if (shared.description().isPresent()) {
                CorpusFacts.quads(options.corpus(), shared.description().get(), context.hadoopConfiguration())
                        .ifPresent(others::add);
            }
            JavaRDD<byte[]> everything = graphs.union(Derivation.of(accepted)).union(context.parallelize(others, 1));
            new TableShards(spark).write(everything, new Path(to, "tables").toString());
        }
        return report(all, accepted, conflicts, options);
    }

    /** The corpus file, and the links with what all codings say of the entities that they refer to: no more than they are. */
    private static List<MappedFile> around(CorpusContext shared, JavaRDD<MappedFile> codings) {
        List<Mention> mentions = codings.flatMapToPair(file -> file.mentions().stream()
                        .map(mention -> new Tuple2<>(mention.id(), new Tuple2<>(file.order(), mention)))
                        .iterator())
                .reduceByKey(ClusterBuild::prior)
                .values()
                .map(Tuple2::_2)
                .collect();
        List<MappedFile> around = new ArrayList<>();
        shared.corpus().ifPresent(around::add);
        shared.links(mentions).ifPresent(around::add);
        return around;
    }

    private static Tuple2<Long, Mention> prior(Tuple2<Long, Mention> one, Tuple2<Long, Mention> other) {
        if (one._2().isFile() != other._2().isFile()) {
            return one._2().isFile() ? one : other;
        }
        return one._1() <= other._1() ? one : other;
    }

    private static JavaRDD<MappedFile> without(JavaRDD<MappedFile> files, JavaRDD<Long> rejected) {
        if (rejected.isEmpty()) {
            return files;
        }
        JavaPairRDD<Long, Boolean> keys = rejected.mapToPair(order -> new Tuple2<>(order, true));
        return files.keyBy(MappedFile::order).subtractByKey(keys).values().persist(StorageLevel.DISK_ONLY());
    }

    private Report report(
            JavaRDD<MappedFile> all, JavaRDD<MappedFile> accepted, JavaRDD<FoundProblem> conflicts, Options options) {
        JavaRDD<FoundProblem> problems = all.flatMap(file -> file.problems().iterator())
                .union(conflicts)
                .sortBy(problem -> new ProblemOrder(problem.order(), problem.number()), true, all.getNumPartitions())
                .cache();
        long count = problems.count();
        if (count > 0) {
            problems.map(FoundProblem::text).saveAsTextFile(new Path(options.to(), "problems").toString());
        }
        Totals totals = accepted.map(Totals::of).fold(Totals.NONE, Totals::with);
        return new Report(
                all.count(),
                totals.files(),
                totals.quads(),
                totals.positions(),
                problems.take(PROBLEMS_SHOWN).stream().map(FoundProblem::text).toList(),
                count,
                count > 0 && !problems.filter(FoundProblem::isError).isEmpty());
    }

    private record Totals(long files, long quads, long positions) implements java.io.Serializable {

        static final Totals NONE = new Totals(0, 0, 0);

        static Totals of(MappedFile file) {
            return new Totals(1, file.statements(), file.positions());
        }

        Totals with(Totals other) {
            return new Totals(files + other.files, quads + other.quads, positions + other.positions);
        }
    }

    private record ProblemOrder(long file, int number) implements Comparable<ProblemOrder>, java.io.Serializable {

        @Override
        public int compareTo(ProblemOrder other) {
            int files = Long.compare(file, other.file);
            return files != 0 ? files : Integer.compare(number, other.number);
        }
    }
}
