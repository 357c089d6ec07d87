package org.demarche.extract.text;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Takes the article out of an HTML page: the part with the most running text, without what surrounds and interrupts it. */
final class PageReader {

    private static final String NEVER_TEXT =
            "script, style, noscript, template, nav, header, footer, aside, form, button, select, iframe, svg, figure,"
                    + " [hidden], [aria-hidden=true], [role=navigation], [role=banner], [role=complementary]";
    private static final String SURROUNDINGS =
            "(?i)(^|[-_ ])(comments?|sidebar|promo|related|recommended|share|social|cookie|advert(isement)?|ad|ads|newsletter"
                    + "|subscribe|breadcrumbs?|footer|navbar|menu|paywall|byline|tags)([-_ ]|$)";
    private static final int LEAST_TEXT = 140;

    private PageReader() {}

    /** @throws NotAnArticleException if the page has none */
    static ArticleText read(String html) {
        Document page = Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true));
        ArticleMetadata metadata = metadata(page);
        page.select(NEVER_TEXT).remove();
        page.select("[class~=" + SURROUNDINGS + "], [id~=" + SURROUNDINGS + "]").stream()
                .filter(element -> !element.normalName().equals("body")
                        && !element.normalName().equals("html"))
                .toList()
                .forEach(Element::remove);
        PageText text = PageText.of(container(page), html);
        if (text.text().strip().length() < LEAST_TEXT) {
            throw new NotAnArticleException(
                    "The page has no article in it that can be told from the rest.", "Save the article's text alone.");
        }
        return new ArticleText(text.text(), TextRepair.repaired(text.text()), metadata, text);
    }

    /** The element whose own paragraphs have the most text outside links. */
    private static Element container(Document page) {
        return page.select("article, main, section, div, td, body").stream()
                .max(Comparator.comparingInt(PageReader::runningText))
                .orElse(page.body());
    }

    private static int runningText(Element element) {
        int running = element.ownText().length();
        for (Element child : element.children()) {
            if (child.normalName().equals("p") || child.normalName().equals("blockquote")) {
                int links = child.select("a").stream()
                        .mapToInt(a -> a.text().length())
                        .sum();
                running += Math.max(0, child.text().length() - 2 * links);
            }
        }
        return running;
    }

    private static ArticleMetadata metadata(Document page) {
        Optional<LocalDate> issued = first(
                        page,
                        "meta[property=article:published_time]",
                        "meta[itemprop=datePublished]",
                        "meta[name=date]",
                        "time[datetime]")
                .flatMap(DateReader::first);
        return new ArticleMetadata(
                first(page, "meta[property=og:title]", "h1", "title"),
                first(page, "meta[name=author]", "[rel=author]", "[itemprop=author]"),
                first(page, "meta[property=og:site_name]", "[itemprop=publisher]"),
                issued);
    }

    private static Optional<String> first(Document page, String... selectors) {
        for (String selector : selectors) {
            Element found = page.selectFirst(selector);
            if (found != null) {
                String value = found.hasAttr("content")
                        ? found.attr("content")
                        : found.hasAttr("datetime") ? found.attr("datetime") : found.text();
                if (!value.isBlank() && value.length() < 300) {
                    return Optional.of(value.strip());
                }
            }
        }
        return Optional.empty();
    }
}
