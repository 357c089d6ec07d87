package org.demarche.spark;

import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.io.compress.GzipCodec;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.apache.hadoop.mapreduce.lib.output.TextOutputFormat;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import scala.Tuple2;

/** Writes graphs as N-Quads, sorted by their bytes: each file is sorted, and comes after the one before. */
final class QuadShards {

    private final SparkSession spark;
    private final boolean gzip;

    QuadShards(SparkSession spark, boolean gzip) {
        this.spark = spark;
        this.gzip = gzip;
    }

    /** @param graphs each as N-Quads; no statement is in two of them */
    void write(JavaRDD<byte[]> graphs, String folder) throws java.io.IOException {
        Dataset<String> lines = spark.createDataset(graphs.flatMap(Quads::lines).rdd(), Encoders.STRING());
        Job job = Job.getInstance(spark.sparkContext().hadoopConfiguration());
        job.setOutputFormatClass(NQuadsFormat.class);
        job.setOutputKeyClass(NullWritable.class);
        job.setOutputValueClass(Text.class);
        FileOutputFormat.setOutputPath(job, new Path(folder));
        if (gzip) {
            FileOutputFormat.setCompressOutput(job, true);
            FileOutputFormat.setOutputCompressorClass(job, GzipCodec.class);
        }
        // Spark compares strings by their bytes in UTF-8.
        lines.orderBy("value")
                .javaRDD()
                .mapToPair(line -> new Tuple2<>(NullWritable.get(), new Text(line)))
                .saveAsNewAPIHadoopDataset(job.getConfiguration());
    }

    /** Lines in files that RDF tools know by their names. */
    public static final class NQuadsFormat extends TextOutputFormat<NullWritable, Text> {

        @Override
        public Path getDefaultWorkFile(TaskAttemptContext context, String extension) throws java.io.IOException {
            return super.getDefaultWorkFile(context, ".nq" + extension);
        }
    }
}
