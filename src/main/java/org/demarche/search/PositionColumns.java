package org.demarche.search;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Reads positions from the columns of an index, in the order in which the files have them. */
final class PositionColumns {

    private final @Nullable Bits live;
    private final BinaryDocValues iris;
    private final SortedSetDocValues holding;
    private final Column holders;
    private final Column represented;
    private final Column targets;
    private final Column stances;
    private final Column kinds;
    private final Column dates;
    private final Column articles;

    private PositionColumns(LeafReader reader) throws IOException {
        live = reader.getLiveDocs();
        iris = DocValues.getBinary(reader, SearchDocuments.IRI);
        holding = DocValues.getSortedSet(reader, SearchDocuments.HOLDER);
        holders = new Column(holding);
        represented = new Column(reader, SearchDocuments.REPRESENTED);
        targets = new Column(reader, SearchDocuments.TARGET);
        stances = new Column(reader, SearchDocuments.STANCE);
        kinds = new Column(reader, SearchDocuments.FORM);
        dates = new Column(reader, SearchDocuments.DATE);
        articles = new Column(reader, SearchDocuments.ARTICLE);
    }

    static void read(Snapshot snapshot, Consumer<IndexedPosition> use) throws IOException {
        for (LeafReaderContext part : snapshot.searcher().getIndexReader().leaves()) {
            new PositionColumns(part.reader()).read(use);
        }
    }

    private void read(Consumer<IndexedPosition> use) throws IOException {
        for (int document = holding.nextDoc();
                document != DocIdSetIterator.NO_MORE_DOCS;
                document = holding.nextDoc()) {
            if ((live == null || live.get(document)) && iris.advanceExact(document)) {
                use.accept(new IndexedPosition(
                        iris.binaryValue().utf8ToString(),
                        holders.current(),
                        represented.of(document),
                        targets.of(document),
                        stances.of(document),
                        kinds.of(document),
                        dates.of(document),
                        articles.of(document)));
            }
        }
    }

    /** The values of a property. Each text is made once. */
    private static final class Column {

        private final SortedSetDocValues values;
        private final @Nullable String[] texts;

        Column(LeafReader reader, String field) throws IOException {
            this(DocValues.getSortedSet(reader, field));
        }

        Column(SortedSetDocValues values) {
            this.values = values;
            this.texts = new String[Math.toIntExact(values.getValueCount())];
        }

        String of(int document) throws IOException {
            return values.advanceExact(document) ? current() : "";
        }

        String current() throws IOException {
            int number = (int) values.nextOrd();
            String text = texts[number];
            if (text == null) {
                text = values.lookupOrd(number).utf8ToString();
                texts[number] = text;
            }
            return text;
        }
    }
}
