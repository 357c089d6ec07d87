package org.demarche.server.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.demarche.network.file.NetworkFormat;
import org.demarche.network.select.NetworkData;
import org.demarche.network.select.SelectedNetwork;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.pages.network.NetworkRequest;
import org.demarche.server.pages.network.ShownNetworks;
import org.demarche.server.pages.read.SiteReader;

/** A network as a file: all of it, in the format of the path, by the parameters of the page. Without a threshold, none applies. */
public record NetworkFilePage(SiteReader site, ShownNetworks networks, NetworkFormat format) implements RequestHandler {

    /** The path of networks in a format: {@code /network.gexf}. */
    public static String path(NetworkFormat format) {
        return "/" + name(format);
    }

    private static String name(NetworkFormat format) {
        return switch (format) {
            case EDGES -> "network-edges.csv";
            case NODES -> "network-nodes.csv";
            case VISONE -> "network-visone.graphml";
            default -> "network." + format.extension();
        };
    }

    @Override
    public Response handle(Request request) {
        NetworkData data = networks.data();
        return site.read(request, reader -> {
            NetworkRequest wanted = networks.request(request, reader, data);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                new SelectedNetwork(data, wanted.settings())
                        .file(wanted.threshold().orElse(0))
                        .write(format, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Response.ok(format.mediaType(), out.toByteArray())
                    .with("Content-Disposition", "attachment; filename=\"" + name(format) + "\"");
        });
    }
}
