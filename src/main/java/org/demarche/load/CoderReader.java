package org.demarche.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.model.Coding;
import org.demarche.model.CorpusDescription;
import org.demarche.model.CorpusFile;
import org.demarche.model.JudgedLinks;
import org.demarche.reliability.Coder;
import org.demarche.reliability.Coder.CodedArticle;
import org.demarche.reliability.EntityKeys;

/** Reads and checks the codings of several coders of one corpus, so that they can be compared. */
public final class CoderReader {

    private CoderReader() {}

    /**
     * Reads codings. One with an error is left out.
     *
     * @param corpus a corpus that names coders
     * @param listener receives the problems
     * @return the coders in the order of the corpus
     * @throws IOException if the corpus cannot be listed
     */
    public static List<Coder> read(Corpus corpus, LoadListener listener) throws IOException {
        Map<String, List<Coding>> codings = new LinkedHashMap<>();
        corpus.coders().forEach(coder -> codings.put(coder, new ArrayList<>()));
        List<CorpusFile> shared = new ArrayList<>();
        new CheckedCorpus(corpus, listener)
                .forEach(
                        (file, places) -> file,
                        sound -> {
                            if (sound.file() instanceof Coding coding) {
                                String coder = coding.coder() == null ? Corpus.AGREED : coding.coder();
                                codings.computeIfAbsent(coder, by -> new ArrayList<>())
                                        .add(coding);
                            } else {
                                shared.add(sound.file());
                            }
                        },
                        bytes -> {});
        EntityKeys keys = new EntityKeys();
        for (CorpusFile file : shared) {
            if (file instanceof JudgedLinks links) {
                keys.add(links);
            } else if (file instanceof CorpusDescription description) {
                keys.add(description);
            }
        }
        List<Coder> coders = new ArrayList<>();
        codings.forEach((name, coded) -> coders.add(new Coder(name, articles(coded, keys))));
        return coders;
    }

    private static Map<String, CodedArticle> articles(List<Coding> codings, EntityKeys keys) {
        Map<String, CodedArticle> articles = new LinkedHashMap<>();
        codings.forEach(coding ->
                articles.put(coding.id(), new CodedArticle(coding.article().textLength(), keys.positions(coding))));
        return articles;
    }
}
