package org.demarche.wikidata.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/** Opens the folder of an index, with clear errors. */
final class IndexFolder {

    private IndexFolder() {}

    static EntityIndex open(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IndexException("There is no index " + folder + "." + make(folder));
        }
        FSDirectory directory = FSDirectory.open(folder);
        try {
            return open(folder, directory);
        } catch (IndexFormatTooNewException | IndexFormatTooOldException e) {
            throw new IndexException(folder + " was made by another version of Demarche." + make(folder), e);
        } catch (IndexNotFoundException e) {
            throw new IndexException(isNone(folder), e);
        } catch (CorruptIndexException | NoSuchFileException e) {
            throw new IndexException("The index " + folder + " is damaged." + make(folder), e);
        }
    }

    private static EntityIndex open(Path folder, Directory directory) throws IOException {
        DirectoryReader reader = null;
        try {
            reader = DirectoryReader.open(directory);
            checkVersion(folder, reader.getIndexCommit().getUserData());
            return new EntityIndex(directory, reader, readClasses(directory));
        } catch (IOException | RuntimeException e) {
            if (reader != null) {
                reader.close();
            }
            directory.close();
            throw e;
        }
    }

    private static ClassTree readClasses(Directory directory) throws IOException {
        try (IndexInput in = directory.openInput(IndexFormat.CLASSES_FILE, IOContext.DEFAULT)) {
            return ClassTree.read(in);
        }
    }

    private static void checkVersion(Path folder, Map<String, String> data) {
        String version = data.get(IndexFormat.VERSION_KEY);
        if (version == null) {
            throw new IndexException(isNone(folder));
        }
        if (!version.equals(Integer.toString(IndexFormat.VERSION))) {
            throw new IndexException(folder + " is an index of version " + version + "; this Demarche reads version "
                    + IndexFormat.VERSION + "." + make(folder));
        }
    }

    private static String isNone(Path folder) {
        return folder + " is not an index of Wikidata, or an unfinished one." + make(folder);
    }

    private static String make(Path folder) {
        return System.lineSeparator() + "    Build it with: demarche wikidata index DUMP --to " + folder;
    }
}
