package org.demarche.extract.text;

import java.util.IdentityHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** How much text the elements of a page contain, counted in one pass. */
final class ElementSizes {

    /** A block with less text of its own is no paragraph. */
    private static final int SHORTEST_PARAGRAPH = 60;

    /**
     * The text in an element.
     *
     * @param all characters of text
     * @param links characters of text in links
     * @param running characters of paragraphs outside of links
     */
    record Size(int all, int links, int running) {
        static final Size NONE = new Size(0, 0, 0);
    }

    private final IdentityHashMap<Element, Size> sizes = new IdentityHashMap<>();

    private ElementSizes() {}

    static ElementSizes of(Element root) {
        ElementSizes sizes = new ElementSizes();
        root.traverse(sizes.new Counter());
        return sizes;
    }

    Size of(Element element, Size otherwise) {
        return sizes.getOrDefault(element, otherwise);
    }

    int running(Element element) {
        return of(element, Size.NONE).running();
    }

    private final class Counter implements NodeVisitor {
        private final IdentityHashMap<Element, int[]> open = new IdentityHashMap<>();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                open.put(element, new int[4]);
            } else if (node instanceof TextNode text && text.parent() != null && open.containsKey(text.parent())) {
                int[] counts = counts(text.parent());
                int length = text.text().strip().length();
                counts[0] += length;
                counts[3] += length;
            }
        }

        private int[] counts(Element element) {
            return open.computeIfAbsent(element, any -> new int[4]);
        }

        /** Counts are: all text, text in links, running text, and text of the innermost block outside of links. */
        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            int[] counts = counts(element);
            open.remove(element);
            boolean link = element.normalName().equals("a");
            int links = link ? counts[0] : counts[1];
            int own = link ? 0 : counts[3];
            int running = counts[2] + (element.isBlock() && own >= SHORTEST_PARAGRAPH ? own : 0);
            sizes.put(element, new Size(counts[0], links, running));
            if (element.parent() != null && open.containsKey(element.parent())) {
                int[] parent = counts(element.parent());
                parent[0] += counts[0];
                parent[1] += links;
                parent[2] += running;
                parent[3] += element.isBlock() ? 0 : own;
            }
        }
    }
}
