package org.demarche.extract.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Takes the article from an HTML page: the smallest element that has most of the running text, without lists of links and notices in
 * it. An element is dropped for its name or class only if it has little of the running text, because sites use words such as "sidebar"
 * or "comments" in classes of the article, too.
 */
final class PageReader {

    private static final String NEVER_TEXT =
            "script, style, noscript, template, nav, footer, button, select, textarea, iframe, svg, [hidden], [aria-hidden=true],"
                    + " [role=navigation], [role=banner], [role=complementary], [role=contentinfo], [role=dialog]";
    private static final String OFTEN_BESIDE = "aside, header, form, dialog";

    /** Words in classes and ids of elements beside the article. */
    private static final Pattern BESIDE = Pattern.compile(
            "(?i)(?:^|[-_ ])(?:comments?|disqus|sidebar|promos?|related|recommend(?:ed|ations?)|share|sharing|social|cookies?"
                    + "|advert(?:isement)?s?|ads?|newsletter|subscri(?:be|ption)|signup|breadcrumbs?|footer|navbar|nav|navigation|menu"
                    + "|paywall|byline|tags?|tagcloud|widget|popular|trending|toolbar|copyright|disclaimer|pagination|pager"
                    + "|author-?(?:bio|box|info)|read-?more|see-?also|more-?(?:stories|news|from))(?:[-_ ]|$)");

    /** Phrases of a site's notices: subscriptions, newsletters, rules for comments. */
    private static final Pattern NOTICE = Pattern.compile(
            "(?i)\\b(?:subscribe (?:now|to|today)|please subscribe|already a subscriber|first-time subscribers|sign up (?:for|to|now)|our newsletter"
                    + "|follow (?:us|\\S+(?: \\S+){0,3}) on (?:twitter|facebook|instagram)|comments (?:are|may be|that are)|publish comments|download (?:the|our) app"
                    + "|breaking news updates|advertising disclosure|all rights reserved|letters? to the editor via|do you want to be informed)\\b");

    /** Phrases of pages that show no article. */
    private static final Pattern WALL = Pattern.compile(
            "(?i)\\b(?:(?:subscribe|sign in|log in|register) to (?:continue|read|keep|unlock)|(?:for|to|available to) (?:our )?subscribers(?: only)?"
                    + "|subscribers? only|subscriber[- ]exclusive|checking (?:if the site|your browser)|verify(?:ing)? (?:that )?you are (?:a )?human"
                    + "|are you a robot|enable javascript (?:and|to)|(?:keep|continue) reading (?:with|for)|to (?:read|view) the (?:full|rest of the|whole) (?:story|article))\\b");

    /** A caption with a credit names only the picture and its author. */
    private static final Pattern CREDIT = Pattern.compile(
            "(?i)\\b(?:photos?|photographs?|images?|pictures?|credit|illustration)\\s*(?::|/|by\\b|courtesy)|©|\\bgetty images\\b");

    private static final Set<String> WHOLE_PAGE = Set.of("html", "body", "main", "article");
    private static final Set<String> PARTS_OF_TEXT = Set.of("p", "blockquote", "li", "td", "h1", "h2", "h3", "h4");

    /** The article has at least this share of the running text. */
    private static final double MOST = 0.85;

    /** An element beside the article has at most this share of the running text. */
    private static final double LITTLE = 0.3;

    private static final double LINK_LIST = 0.6;
    private static final int LONGEST_LINK_LIST = 200;
    private static final int LONGEST_NOTICE = 300;
    private static final int SHORTEST_ARTICLE = 140;
    private static final int SHORTEST_BESIDE_A_WALL = 700;

    private PageReader() {}

    /** @throws NotAnArticleException if the page has no article */
    static ArticleText read(String html) {
        Document page = Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true));
        ArticleMetadata metadata = PageMetadata.of(page);
        page.select(NEVER_TEXT).remove();
        int running = ElementSizes.of(page.body()).running(page.body());
        boolean wall = WALL.matcher(page.body().text()).find();
        removeBeside(page.body());
        Element article = article(page.body());
        removeLinkListsAndNotices(article);
        PageText text = PageText.of(article, html);
        int length = text.text().strip().length();
        if (wall && length < SHORTEST_BESIDE_A_WALL) {
            throw new NotAnArticleException(
                    "The page shows a subscription notice or a browser check, not the article.",
                    "Save the page again after signing in, or save the text of the article.");
        }
        if (length < SHORTEST_ARTICLE) {
            throw new NotAnArticleException(
                    "The page has no article that can be recognised.", "Save the text of the article alone.");
        }
        return new ArticleText(
                text.text(), TextRepair.repaired(text.text()), metadata, text, false, warnings(length, running, wall));
    }

    private static List<String> warnings(int length, int running, boolean wall) {
        List<String> warnings = new ArrayList<>();
        if (2 * length < running) {
            warnings.add("Less than half of the text of the page was taken as the article.");
        }
        if (wall) {
            warnings.add("The page has a subscription notice, so the article may be incomplete.");
        }
        return warnings;
    }

    private static void removeBeside(Element body) {
        ElementSizes sizes = ElementSizes.of(body);
        double most = LITTLE * sizes.running(body);
        Map<String, Integer> paragraphs = new HashMap<>();
        List<Element> named = body.getAllElements().stream()
                .filter(element -> !WHOLE_PAGE.contains(element.normalName()) && isNamedBeside(element))
                .toList();
        named.stream()
                .filter(PageReader::isParagraph)
                .forEach(element -> paragraphs.merge(element.className(), sizes.running(element), Integer::sum));
        Stream<Element> credits = body.select("figcaption").stream()
                .filter(it -> CREDIT.matcher(it.text()).find());
        List<Element> beside = Stream.of(body.select(OFTEN_BESIDE).stream(), credits, named.stream())
                .flatMap(elements -> elements)
                .filter(element -> sizes.running(element) <= most)
                // Some sites give each paragraph of the article such a class.
                .filter(element -> !isParagraph(element) || paragraphs.getOrDefault(element.className(), 0) <= most)
                .toList();
        beside.forEach(Element::remove);
    }

    private static boolean isNamedBeside(Element element) {
        return BESIDE.matcher(element.className()).find()
                || BESIDE.matcher(element.id()).find();
    }

    private static boolean isParagraph(Element element) {
        return element.children().stream().noneMatch(Element::isBlock);
    }

    /** The smallest element with most of the running text. */
    private static Element article(Element body) {
        ElementSizes sizes = ElementSizes.of(body);
        double least = MOST * sizes.running(body);
        Element found = body;
        for (Element next = body; next != null; ) {
            found = next;
            next = found.children().stream()
                    .filter(child -> sizes.running(child) >= least && !PARTS_OF_TEXT.contains(child.normalName()))
                    .findFirst()
                    .orElse(null);
        }
        return found;
    }

    private static void removeLinkListsAndNotices(Element article) {
        ElementSizes sizes = ElementSizes.of(article);
        List<Element> removed = article.select("ul, ol, li, table, div, section, p").stream()
                .filter(element -> !element.equals(article) && (isLinkList(element, sizes) || isNotice(element, sizes)))
                .toList();
        removed.forEach(Element::remove);
    }

    private static boolean isLinkList(Element element, ElementSizes sizes) {
        ElementSizes.Size size = sizes.of(element, ElementSizes.Size.NONE);
        boolean paragraph = element.normalName().equals("p");
        return size.links() > (paragraph ? 0.95 : LINK_LIST) * size.all() && size.running() < LONGEST_LINK_LIST;
    }

    private static boolean isNotice(Element element, ElementSizes sizes) {
        int length = sizes.of(element, ElementSizes.Size.NONE).all();
        return length <= LONGEST_NOTICE && NOTICE.matcher(element.text()).find();
    }
}
