package org.demarche.server.pages;

import gg.jte.Content;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.html.Templates;
import org.demarche.model.LangText;
import org.demarche.problem.Problem;
import org.demarche.server.http.ErrorStatus;
import org.demarche.server.http.MediaTypes;
import org.demarche.server.http.Request;
import org.demarche.server.http.Response;
import org.demarche.server.http.StaticFiles;
import org.demarche.server.pages.head.PageHead;
import org.jspecify.annotations.Nullable;

/** Puts header and footer around the main part of a page; the HTML is in {@code layout.jte}. */
public final class Layout {

    private static final String SUGGESTIONS = "suggest.js";

    private final StaticFiles files;
    private final List<SiteSection> sections;

    /**
     * @param files style sheet and scripts
     * @param absent the sections that this server does not offer
     */
    public Layout(StaticFiles files, Set<SiteSection> absent) {
        this.files = files;
        this.sections = Arrays.stream(SiteSection.values())
                .filter(section -> section != SiteSection.OTHER && !absent.contains(section))
                .toList();
    }

    /**
     * What {@code layout.jte} shows.
     *
     * @param title for the browser's tab
     * @param current the section that the page belongs to
     * @param sections links of the header
     * @param styles URLs of the style sheets
     * @param icon URL of the icon
     * @param scripts URLs of the scripts
     * @param head metadata for programs; null if there is none
     * @param main the page's {@code main} element
     */
    public record Frame(
            LangText title,
            SiteSection current,
            List<SiteSection> sections,
            List<String> styles,
            String icon,
            List<String> scripts,
            @Nullable PageHead head,
            Content main) {

        /** Whether there is a search box in the header: not on the home page, which has its own. */
        public boolean searchable() {
            return current != SiteSection.HOME;
        }
    }

    /** What {@code error.jte} shows. */
    public record ErrorView(int status, String title, List<String> message) {}

    /**
     * A page.
     *
     * @param section the section that it belongs to
     * @param title for the browser's tab
     * @param template the template of its {@code main} element
     * @param view the parameter of the template
     * @param files names of scripts and style sheets among the {@link StaticFiles}
     */
    public Response page(SiteSection section, String title, String template, Object view, String... files) {
        return page(section, title, null, template, view, files);
    }

    /** A page whose title is a text of the data. */
    Response page(
            SiteSection section,
            LangText title,
            @Nullable PageHead head,
            String template,
            Object view,
            String... files) {
        Content main = Templates.content(template, view);
        return Response.ok(MediaTypes.HTML, document(section, title, main, head, List.of(files)));
    }

    /** A page with a canonical URL. */
    Response page(
            SiteSection section, String title, @Nullable PageHead head, String template, Object view, String... files) {
        return page(section, new LangText(title, ""), head, template, view, files);
    }

    /** The page that describes an error. */
    public String error(Request request, int status, List<Problem> problems, String message) {
        String title = ErrorStatus.title(status);
        ErrorView view = new ErrorView(status, title, message.lines().toList());
        return document(SiteSection.OTHER, new LangText(title, ""), Templates.content("error", view), null, List.of());
    }

    private String document(
            SiteSection section, LangText title, Content main, @Nullable PageHead head, List<String> names) {
        List<String> styles = urls(Stream.concat(Stream.of("site.css"), names.stream()), ".css");
        List<String> scripts = urls(Stream.concat(names.stream(), Stream.of(SUGGESTIONS)), ".js");
        String icon = files.address("icon.svg");
        return Templates.render("layout", new Frame(title, section, sections, styles, icon, scripts, head, main));
    }

    private List<String> urls(Stream<String> names, String ending) {
        return names.filter(name -> name.endsWith(ending)).map(files::address).toList();
    }
}
