package org.demarche.workbench;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.demarche.problem.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads and saves what the codings of a corpus share: its {@code corpus.json}. */
record CorpusEditor(CodingFiles files, ArticleChecks checks, Publisher publisher) {

    /** The content of the file, or an empty object, and the digest of the file. */
    SaveOutcome.Saved read() throws IOException {
        StoredFile file = StoredFile.read(files.corpus());
        return new SaveOutcome.Saved(file.digest(), content(file), List.of());
    }

    private static JsonNode content(StoredFile file) {
        JsonMapper json = JsonMapper.shared();
        return file.exists() ? json.readTree(file.text()) : json.createObjectNode();
    }

    /** Saves the file, unless it has errors or has changed since it was read. */
    SaveOutcome save(Change change) throws IOException {
        StoredFile file = StoredFile.read(files.corpus());
        JsonNode before = content(file);
        if (!file.digest().equals(change.base()) && !before.equals(change.content())) {
            return new SaveOutcome.Changed(file.digest(), before);
        }
        List<Problem> problems = checks.problems("corpus", change.content().toString());
        Optional<Problem> error = problems.stream().filter(Problem::isError).findFirst();
        if (error.isPresent()) {
            return new SaveOutcome.Refused(error.get().message() + ". Nothing was saved.");
        }
        StoredFile written = JsonFile.write(file, change.content());
        if (!written.digest().equals(file.digest())) {
            publisher.corpus();
        }
        return new SaveOutcome.Saved(written.digest(), change.content(), problems);
    }
}
