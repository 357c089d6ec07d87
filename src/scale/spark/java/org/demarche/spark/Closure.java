package org.demarche.spark;

import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.demarche.spark.Contribution.Part;
import scala.Tuple2;

/** What is within what, through any number of steps. Works it out again until nothing is added: as often as parts are deep. */
final class Closure {

    private Closure() {}

    /** @param steps parts and their next wholes; each is also within itself */
    static JavaRDD<Part> of(JavaRDD<Part> steps) {
        JavaRDD<Part> first = steps.flatMap(step -> java.util.List.of(
                                step, new Part(step.part(), step.part()), new Part(step.whole(), step.whole()))
                        .iterator())
                .distinct()
                .cache();
        JavaPairRDD<String, String> next = first.mapToPair(step -> new Tuple2<>(step.part(), step.whole()));
        JavaRDD<Part> known = first;
        long before = 0;
        long count = known.count();
        while (count > before) {
            JavaRDD<Part> further = known.mapToPair(pair -> new Tuple2<>(pair.whole(), pair.part()))
                    .join(next)
                    .map(found -> new Part(found._2()._1(), found._2()._2()));
            known = known.union(further).distinct().cache();
            before = count;
            count = known.count();
        }
        return known;
    }
}
