package org.demarche.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import org.demarche.wikidata.EntitySource;
import org.demarche.wikidata.client.ClientSettings;
import org.demarche.wikidata.client.OnlineEntitySource;
import org.demarche.wikidata.client.ReconciliationClient;
import org.demarche.wikidata.client.WebClient;
import org.demarche.wikidata.client.WikidataApi;
import org.demarche.wikidata.link.EntityFinder;
import org.demarche.wikidata.link.RemoteEntityFinder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where entities are looked for. Nothing is asked over the network unless an option here says so. */
final class EntitySourceOptions {

    @Mixin
    private IndexOption index;

    @Option(
            names = "--online",
            description = "Ask Wikidata over the network instead of an index: slow, one request after the other.")
    private boolean online;

    @Option(
            names = "--site",
            paramLabel = "URL",
            description = "The address of Wikidata, or of another Wikibase with the same entities.",
            hidden = true)
    private @Nullable String site;

    @Option(
            names = "--contact",
            paramLabel = "ADDRESS",
            description = "Your e-mail or web address, sent with every request; Wikimedia asks for it. Default:"
                    + " DEMARCHE_CONTACT.")
    private @Nullable String contact;

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description = "Where answers from the network are kept for a week. Default: not kept.")
    private @Nullable Path cache;

    @Option(names = "--offline", description = "With --cache: only what is kept there, however old.")
    private boolean offline;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "The language of names and descriptions. Default: en.")
    private String language = "en";

    String language() {
        if (!org.demarche.model.IdSyntax.isLanguage(language)) {
            throw new UsageException("\"" + language + "\" is not a language tag.", "Write one such as en or pt-BR.");
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

    /** A reconciliation service of somebody's. */
    EntityFinder service(String service) {
        return new RemoteEntityFinder(new ReconciliationClient(web(), address(service)));
    }

    private WebClient web() {
        if (offline && cache == null) {
            throw new UsageException("--offline needs answers that were kept.", "Name their folder with --cache.");
        }
        String who =
                Objects.requireNonNullElse(contact, Objects.requireNonNullElse(System.getenv("DEMARCHE_CONTACT"), ""));
        if (!ClientSettings.isContact(who)) {
            throw new UsageException(
                    who.isEmpty()
                            ? "Services want to know whom to ask about your requests."
                            : "\"" + who + "\" is neither an e-mail nor a web address.",
                    "Give yours with --contact, or in DEMARCHE_CONTACT.");
        }
        ClientSettings settings = ClientSettings.of(who).offline(offline);
        return new WebClient(cache == null ? settings : settings.cachedIn(cache));
    }

    private static URI address(String text) {
        if (!org.demarche.model.IdSyntax.isHttpIri(text)) {
            throw new UsageException("\"" + text + "\" is not an address.", "Write http://… or https://…");
        }
        return URI.create(text);
    }
}
