package org.demarche.server.pages;

import java.util.List;
import java.util.Optional;
import org.demarche.model.LangText;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.pages.read.Row;
import org.demarche.server.pages.read.SiteReader;
import org.jspecify.annotations.Nullable;

/** About this site: its data with their licences, the program with its version. */
public record AboutPage(SiteReader site, Layout layout) implements RequestHandler {

    /** Path of the page. */
    public static final String PATH = "/about";

    /** The URL of the project, as its build file names it. */
    private static final String PROJECT = "https://w3id.org/demarche/";

    @Override
    public Response handle(Request request) {
        return site.read(request, reader -> {
            List<CorpusInfo> corpora =
                    reader.rows("corpora").stream().map(AboutPage::corpus).toList();
            int articles = reader.rows("counts").getFirst().count("articles");
            String version = Optional.ofNullable(AboutPage.class.getPackage().getImplementationVersion())
                    .orElse("built from source");
            return layout.page(SiteSection.OTHER, "About", "about", new AboutView(corpora, articles, version, PROJECT));
        });
    }

    private static CorpusInfo corpus(Row row) {
        return new CorpusInfo(
                row.words("title")
                        .orElseGet(() -> new LangText(row.iri("corpus").orElse(""), "")),
                row.words("description").orElse(null),
                row.iri("license").or(() -> row.text("license")).orElse(null));
    }

    /** What {@code about.jte} shows. */
    public record AboutView(List<CorpusInfo> corpora, int articles, String version, String project) {}

    /**
     * A corpus.
     *
     * @param licence URL; null if the corpus names none
     */
    public record CorpusInfo(
            LangText title,
            @Nullable LangText description,
            @Nullable String licence) {}
}
