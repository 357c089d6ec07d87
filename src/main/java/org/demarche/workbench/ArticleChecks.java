package org.demarche.workbench;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.demarche.load.CodingChecker;
import org.demarche.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The problems of codings, found by the checker of {@code demarche validate} and remembered for as long as nothing changes. */
final class ArticleChecks {

    private static final int MOST_REMEMBERED = 10_000;

    private final CodingFiles files;
    private final CodingChecker alone = CodingChecker.create();
    private final Cache<Version, List<Problem>> remembered =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    private @Nullable CodingChecker checker;
    private String corpus = "none yet";

    ArticleChecks(CodingFiles files) {
        this.files = files;
    }

    /** What the problems of a coding depend on. */
    private record Version(String corpus, String id, String coding, boolean hasText) {}

    /** The problems of a coding, saved or not. */
    List<Problem> problems(String id, String coding) throws IOException {
        CodingChecker current = checker();
        Optional<byte[]> text = files.text(id);
        Version version = new Version(corpus, id, coding, text.isPresent());
        return remembered.get(
                version, key -> current.problems(id + ".json", coding.getBytes(StandardCharsets.UTF_8), text));
    }

    private synchronized CodingChecker checker() throws IOException {
        StoredFile file = StoredFile.read(files.corpus());
        CodingChecker current = checker;
        if (current == null || !corpus.equals(file.digest())) {
            corpus = file.digest();
            current = file.exists() ? alone.within("corpus.json", file.text().getBytes(StandardCharsets.UTF_8)) : alone;
            checker = current;
        }
        return current;
    }
}
