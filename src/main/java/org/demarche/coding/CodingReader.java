package org.demarche.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.coding.JsonValue.JsonObject;
import org.demarche.model.Article;
import org.demarche.model.Coding;
import org.demarche.model.CodingStatus;
import org.demarche.model.CorpusDescription;
import org.demarche.model.CorpusFile;
import org.demarche.model.Document;
import org.demarche.model.Entities;
import org.demarche.model.Position;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;

/**
 * Reads one file of a corpus: parses it, builds its records and reports every problem that can be found without the
 * article's text. A file with an error yields no records.
 */
public final class CodingReader {

    private final Registry shared;

    /** @param shared the entities that the file may refer to besides its own */
    public CodingReader(Registry shared) {
        this.shared = shared;
    }

    /**
     * Reads a file that is one coding.
     *
     * @param name how problems name the file
     */
    public ReadResult read(String name, byte[] bytes) {
        return read(new RawCoding(name, 1, bytes));
    }

    /** Reads a coding; if it could not be loaded, the result holds the reason. */
    public ReadResult read(RawCoding raw) {
        if (raw.problem().isPresent()) {
            return ReadResult.unread(List.of(raw.problem().get()));
        }
        if (raw.bytes().length > RawCoding.MAX_BYTES) {
            return ReadResult.unread(List.of(RawCoding.tooLarge(raw.file(), 0)));
        }
        List<Problem> problems = new ArrayList<>();
        JsonSource.Decoded decoded = JsonSource.decode(raw);
        decoded.problem().ifPresent(problems::add);
        return decoded.source().map(source -> read(source, problems)).orElseGet(() -> ReadResult.unread(problems));
    }

    private ReadResult read(JsonSource source, List<Problem> problems) {
        if (source.text().isBlank()) {
            problems.add(ReadResult.whole(source.file(), ProblemCode.FILE_EMPTY, "the file is empty"));
            return ReadResult.unread(problems);
        }
        return JsonTreeReader.read(source, problems)
                .map(tree -> file(tree, new ReadContext(source, problems)))
                .orElseGet(() -> ReadResult.unread(problems));
    }

    private ReadResult file(JsonValue tree, ReadContext reading) {
        if (!(tree instanceof JsonObject object)) {
            reading.report(ProblemCode.NOT_A_CODING, tree, "expected an object, found " + tree.describe());
            return ReadResult.unread(reading.problems());
        }
        FieldReader fields = new FieldReader(object, reading);
        fields.value("$schema");
        CorpusFile file = LinksReader.reads(object) ? LinksReader.read(fields, shared) : described(fields);
        fields.done();
        new ReferenceCheck(reading, shared).check(file);
        new CycleCheck(reading).check(file);
        SourceMap places = new SourceMap(reading.source(), reading.objects());
        new DateCheck(reading.problems(), places, shared).check(file);
        Optional<CorpusFile> sound = SoundPart.of(file, reading, shared);
        if (file instanceof Coding coding) {
            new RuleCheck(reading, places, shared).check(coding, sound);
        }
        PartialFile partial = new PartialFile(file, SoundPart.of(file, reading, shared));
        return new ReadResult(
                reading.hasErrors() ? Optional.empty() : Optional.of(file),
                Optional.of(partial),
                reading.problems(),
                places);
    }

    private CorpusFile described(FieldReader fields) {
        String base = ContextReader.base(fields, shared.base());
        return fields.type("Article", "Corpus").equals("Corpus") ? corpus(fields, base) : coding(fields, base);
    }

    private static CorpusDescription corpus(FieldReader fields, String base) {
        CorpusDescription corpus = new CorpusDescription(
                base,
                fields.define(),
                fields.text("title"),
                fields.optionalText("description"),
                fields.optionalIri("license"),
                fields.flag("actorTargets"),
                EntitiesReader.read(fields));
        String space = fields.string("uriSpace");
        if (!space.equals(base) && !space.isEmpty()) {
            JsonValue at = fields.value("uriSpace").orElse(fields.object());
            fields.reading()
                    .report(ProblemCode.BAD_IRI, at, "\"uriSpace\" differs from \"@base\"", "Write \"" + base + "\".");
        }
        return corpus;
    }

    private Coding coding(FieldReader fields, String base) {
        Document document = EntitiesReader.document(fields, Document.Type.ARTICLE);
        FieldReader coding = fields.group("coding");
        CodingStatus status = coding.term("codingStatus", CodingStatus.class);
        boolean imported = status == CodingStatus.IMPORTED;
        Entities entities = EntitiesReader.read(fields);
        PositionReader reader = new PositionReader(document.id(), imported, shared.targets());
        List<Position> positions = fields.objects("positions", reader::read);
        boolean quotes =
                positions.stream().anyMatch(position -> !position.quotations().isEmpty());
        Optional<FieldReader> text = imported && !quotes && fields.value("text").isEmpty()
                ? Optional.empty()
                : Optional.of(fields.group("text"));
        Article article = new Article(
                document,
                text.map(it -> it.digest("sha256")).orElse(null),
                text.map(it -> it.number("length", 0)).orElse(0),
                text.map(it -> it.flag("mayBeShown")).orElse(false),
                coding.string("by"),
                imported ? coding.optionalDay("on") : coding.day("on"),
                status);
        text.ifPresent(FieldReader::done);
        coding.done();
        return new Coding(base, article, entities, positions);
    }
}
