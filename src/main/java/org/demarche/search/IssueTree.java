package org.demarche.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;

/** Which issues a proposal is about, broader ones included, as an index has it. */
final class IssueTree {

    private final Map<String, Set<String>> issues = new HashMap<>();
    private final Map<String, List<String>> targets = new HashMap<>();

    static IssueTree of(IndexReader reader) throws IOException {
        Map<String, List<String>> about = new HashMap<>();
        Map<String, List<String>> broader = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            read(leaf, SearchDocuments.ABOUT, about);
            read(leaf, SearchDocuments.BROADER, broader);
        }
        IssueTree tree = new IssueTree();
        about.forEach((target, direct) -> {
            Set<String> all = closure(direct, broader);
            tree.issues.put(target, all);
            all.forEach(issue -> tree.targets
                    .computeIfAbsent(issue, any -> new ArrayList<>())
                    .add(target));
        });
        return tree;
    }

    private static void read(LeafReaderContext leaf, String field, Map<String, List<String>> found) throws IOException {
        SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), field);
        BinaryDocValues iris = DocValues.getBinary(leaf.reader(), SearchDocuments.IRI);
        var live = leaf.reader().getLiveDocs();
        for (int document = values.nextDoc();
                document != SortedSetDocValues.NO_MORE_DOCS;
                document = values.nextDoc()) {
            if ((live == null || live.get(document)) && iris.advanceExact(document)) {
                List<String> list = found.computeIfAbsent(iris.binaryValue().utf8ToString(), any -> new ArrayList<>());
                for (int i = 0; i < values.docValueCount(); i++) {
                    list.add(values.lookupOrd(values.nextOrd()).utf8ToString());
                }
            }
        }
    }

    private static Set<String> closure(List<String> direct, Map<String, List<String>> broader) {
        Set<String> all = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(direct);
        while (!open.isEmpty()) {
            String issue = open.pop();
            if (all.add(issue)) {
                open.addAll(broader.getOrDefault(issue, List.of()));
            }
        }
        return all;
    }

    /** The issues of a proposal. */
    Set<String> issues(String target) {
        return issues.getOrDefault(target, Set.of());
    }

    /** The proposals about an issue. */
    List<String> targets(String issue) {
        return targets.getOrDefault(issue, List.of());
    }
}
