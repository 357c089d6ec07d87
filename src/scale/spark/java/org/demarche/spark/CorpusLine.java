package org.demarche.spark;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.InputSplit;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
import org.apache.hadoop.mapreduce.lib.input.FileSplit;
import org.apache.hadoop.mapreduce.lib.input.TextInputFormat;
import org.apache.spark.api.java.JavaNewHadoopRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import scala.Tuple2;

/**
 * A line of a corpus, with its place, so that problems name the same line as on one machine.
 *
 * @param order position among all files and lines of the corpus
 * @param file how problems name its file
 * @param number of the line in its file, from 1
 */
record CorpusLine(long order, String file, int number, byte[] bytes) implements Serializable {

    /** The order of the corpus file, which comes first. */
    static final long FIRST = -1;

    /** The order of the links, which come last. */
    static final long LAST = Long.MAX_VALUE;

    /** Codings become some ten times as large as quads. */
    private static final long PART_BYTES = 16 << 20;

    /** Where a part of a file begins, and how many lines it has. */
    private record Part(String path, long start, int lines) implements Serializable {}

    /**
     * Reads lines. Reads them twice: machines read parts of a file, and which line a part begins with shows when the parts before
     * it are counted.
     */
    static JavaRDD<CorpusLine> read(List<CorpusFiles.LineFile> files, JavaSparkContext spark) throws IOException {
        JavaNewHadoopRDD<LongWritable, Text> lines = lines(files, spark);
        List<Part> parts =
                lines.mapPartitionsWithInputSplit(CorpusLine::count, true).collect();
        Map<String, CorpusFiles.LineFile> names = new HashMap<>();
        Map<String, Long> orders = new HashMap<>();
        for (CorpusFiles.LineFile file : files) {
            orders.put(file.path(), (long) names.size() << Integer.SIZE);
            names.put(file.path(), file);
        }
        Map<String, TreeMap<Long, Integer>> before = before(parts);
        return lines.mapPartitionsWithInputSplit(
                (split, in) -> {
                    FileSplit part = (FileSplit) split;
                    String path = part.getPath().toString();
                    int first = before.get(path).get(part.getStart());
                    return numbered(in, orders.get(path), names.get(path).name(), first);
                },
                true);
    }

    private static JavaNewHadoopRDD<LongWritable, Text> lines(List<CorpusFiles.LineFile> files, JavaSparkContext spark)
            throws IOException {
        Job job = Job.getInstance(new Configuration(spark.hadoopConfiguration()));
        for (CorpusFiles.LineFile file : files) {
            FileInputFormat.addInputPath(job, new org.apache.hadoop.fs.Path(file.path()));
        }
        job.getConfiguration().set("textinputformat.record.delimiter", "\n");
        job.getConfiguration().setIfUnset(FileInputFormat.SPLIT_MAXSIZE, Long.toString(PART_BYTES));
        return (JavaNewHadoopRDD<LongWritable, Text>)
                spark.newAPIHadoopRDD(job.getConfiguration(), TextInputFormat.class, LongWritable.class, Text.class);
    }

    private static Iterator<Part> count(InputSplit split, Iterator<Tuple2<LongWritable, Text>> lines) {
        FileSplit part = (FileSplit) split;
        int count = 0;
        while (lines.hasNext()) {
            lines.next();
            count++;
        }
        return List.of(new Part(part.getPath().toString(), part.getStart(), count))
                .iterator();
    }

    /** For each file and part, how many lines come before it. */
    private static Map<String, TreeMap<Long, Integer>> before(List<Part> parts) {
        Map<String, TreeMap<Long, Integer>> before = new HashMap<>();
        parts.forEach(part ->
                before.computeIfAbsent(part.path(), any -> new TreeMap<>()).put(part.start(), part.lines()));
        before.values().forEach(ofFile -> {
            int sum = 0;
            for (Map.Entry<Long, Integer> part : new ArrayList<>(ofFile.entrySet())) {
                ofFile.put(part.getKey(), sum);
                sum += part.getValue();
            }
        });
        return before;
    }

    private static Iterator<CorpusLine> numbered(
            Iterator<Tuple2<LongWritable, Text>> lines, long order, String file, int before) {
        return new Iterator<>() {
            private int number = before;

            @Override
            public boolean hasNext() {
                return lines.hasNext();
            }

            @Override
            public CorpusLine next() {
                number++;
                return new CorpusLine(
                        order + number, file, number, lines.next()._2().copyBytes());
            }
        };
    }
}
