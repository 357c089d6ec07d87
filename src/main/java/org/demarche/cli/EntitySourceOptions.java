package org.demarche.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import org.demarche.http.ClientSettings;
import org.demarche.http.WebClient;
import org.demarche.wikidata.EntitySource;
import org.demarche.wikidata.client.OnlineEntitySource;
import org.demarche.wikidata.client.ReconciliationClient;
import org.demarche.wikidata.client.WikidataApi;
import org.demarche.wikidata.link.EntityFinder;
import org.demarche.wikidata.link.RemoteEntityFinder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The source of Wikidata entities. The network is used only if an option here asks for it. */
final class EntitySourceOptions {

    @Mixin
    private IndexOption index;

    @Option(
            names = "--online",
            description = "Query Wikidata over the network instead of an index. This is slow: one request at a time.")
    private boolean online;

    @Option(
            names = "--site",
            paramLabel = "URL",
            description = "URL of Wikidata, or of another Wikibase with the same entities.",
            hidden = true)
    private @Nullable String site;

    @Option(
            names = "--contact",
            paramLabel = "CONTACT",
            description =
                    "Your e-mail address or URL, sent with every request as Wikimedia requires. Default: the value of"
                            + " DEMARCHE_CONTACT.")
    private @Nullable String contact;

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description = "Folder that caches responses from the network for a week. Default: no cache.")
    private @Nullable Path cache;

    @Option(names = "--offline", description = "Use only cached responses, whatever their age; requires --cache.")
    private boolean offline;

    @Option(names = "--language", paramLabel = "TAG", description = "Language of names and descriptions. Default: en.")
    private String language = "en";

    String language() {
        if (!org.demarche.model.IdSyntax.isLanguage(language)) {
            throw new UsageException("\"" + language + "\" is not a language tag.", "Use a tag such as en or pt-BR.");
        }
        return language;
    }

    /** The index, or Wikidata online. */
    EntitySource open() throws IOException {
        if (!online && !offline) {
            return index.open();
        }
        URI address = site == null ? WikidataApi.WIKIDATA : address(site);
        return new OnlineEntitySource(new WikidataApi(web(), address), language());
    }

    /** A third-party reconciliation service. */
    EntityFinder service(String service) {
        return new RemoteEntityFinder(new ReconciliationClient(web(), address(service)));
    }

    private WebClient web() {
        if (offline && cache == null) {
            throw new UsageException("--offline requires --cache.", "Pass the folder of the cache: --cache DIR");
        }
        String who =
                Objects.requireNonNullElse(contact, Objects.requireNonNullElse(System.getenv("DEMARCHE_CONTACT"), ""));
        if (!ClientSettings.isContact(who)) {
            throw new UsageException(
                    who.isEmpty()
                            ? "Online services require a contact."
                            : "\"" + who + "\" is neither an e-mail address nor a URL.",
                    "Pass yours with --contact or in DEMARCHE_CONTACT.");
        }
        ClientSettings settings = ClientSettings.of(who).offline(offline);
        return new WebClient(cache == null ? settings : settings.cachedIn(cache));
    }

    private static URI address(String text) {
        if (!org.demarche.model.IdSyntax.isHttpIri(text)) {
            throw new UsageException("\"" + text + "\" is not a URL.", "Use http://… or https://…");
        }
        return URI.create(text);
    }
}
