package org.demarche.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.demarche.coding.CorpusFolder;
import org.demarche.coding.RawCoding;
import org.jspecify.annotations.Nullable;

/**
 * The files of a corpus, in any file system that Hadoop can read.
 *
 * @param shared what each machine needs of it
 * @param lines its JSON Lines files, in the order in which one machine reads them
 */
record CorpusFiles(Shared shared, List<LineFile> lines) {

    private static final String CORPUS_FILE = "corpus.json";

    /**
     * What each machine needs of a corpus besides its lines; small.
     *
     * @param corpus {@code corpus.json}; null if there is none
     * @param links {@code links.json}; null if there is none
     * @param texts the folder of the articles' texts, at the same path on each machine; null if they are not checked
     */
    record Shared(
            @Nullable SmallFile corpus,
            @Nullable SmallFile links,
            @Nullable String texts) implements Serializable {}

    /** @param name how problems name it */
    record SmallFile(String name, byte[] bytes) implements Serializable {

        RawCoding raw() {
            return RawCoding.ofLine(name, 1, bytes)
                    .orElseThrow(() -> new IllegalArgumentException(name + ": the file is empty"));
        }
    }

    /** @param name how problems name it */
    record LineFile(String path, String name) implements Serializable {}

    /**
     * Lists a folder.
     *
     * @param folder as problems name it
     * @param texts see {@link Shared#texts}
     * @throws IOException if it cannot be listed, has no JSON Lines, or has codings in another form, which would be missed
     */
    static CorpusFiles in(String folder, @Nullable String texts, Configuration conf) throws IOException {
        Path top = new Path(folder);
        FileSystem store = top.getFileSystem(conf);
        String root = store.resolvePath(top).toString();
        TreeMap<String, LineFile> found = new TreeMap<>();
        RemoteIterator<LocatedFileStatus> files = store.listFiles(top, true);
        while (files.hasNext()) {
            String path = files.next().getPath().toString();
            String relative = path.substring(root.length()).replaceFirst("^/", "");
            if (isCoding(relative)) {
                found.put(relative, new LineFile(path, top + "/" + relative));
            }
        }
        List<LineFile> lines = List.copyOf(found.values());
        check(top, lines);
        return new CorpusFiles(
                new Shared(small(folder, CORPUS_FILE, conf), small(folder, CorpusFolder.LINKS_FILE, conf), texts),
                lines);
    }

    private static boolean isCoding(String relative) {
        return relative.matches(".*\\.jsonl?(\\.gz)?")
                && !relative.equals(CORPUS_FILE)
                && !relative.equals(CorpusFolder.LINKS_FILE)
                && !relative.matches("(.*/)?([._].*|wikidata/.*)");
    }

    private static void check(Path folder, List<LineFile> files) throws IOException {
        for (LineFile file : files) {
            if (file.name().endsWith(".json")) {
                throw new IOException(file.name() + ": not JSON Lines; write one coding on each line of a .jsonl file,"
                        + " for example with: jq -c . articles/*.json > articles.jsonl");
            }
        }
        if (files.isEmpty()) {
            throw new FileNotFoundException(folder + ": no .jsonl or .jsonl.gz file in it");
        }
    }

    /** A file of the corpus' folder; null if there is none. */
    static @Nullable SmallFile small(String folder, String name, Configuration conf) throws IOException {
        Path path = new Path(folder, name);
        FileSystem store = path.getFileSystem(conf);
        if (!store.exists(path)) {
            return null;
        }
        try (FSDataInputStream in = store.open(path)) {
            return new SmallFile(path.toString(), in.readAllBytes());
        }
    }
}
