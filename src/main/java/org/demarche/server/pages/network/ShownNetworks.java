package org.demarche.server.pages.network;

import java.util.List;
import java.util.stream.Collectors;
import org.demarche.cache.VersionedCache;
import org.demarche.network.select.NetworkData;
import org.demarche.network.select.NetworkSettings;
import org.demarche.server.http.Parameters;
import org.demarche.server.http.Request;
import org.demarche.server.pages.read.Row;
import org.demarche.server.pages.read.SiteReader;
import org.demarche.server.pages.read.StoreReader;

/** The networks of requests; recent ones are kept until the store changes. */
public final class ShownNetworks {

    private static final int KEPT = 40;

    private final SiteReader site;
    private final VersionedCache<NetworkRequest, ShownNetwork> networks = VersionedCache.ofSize(KEPT);
    private final VersionedCache<NetworkSettings, HeatMap> heatMaps = VersionedCache.ofSize(KEPT);
    private final VersionedCache<PolarizationRequest, PolarizationOverTime> series = VersionedCache.ofSize(KEPT);

    public ShownNetworks(SiteReader site) {
        this.site = site;
    }

    /** All positions. Read outside of a request's limits. */
    public NetworkData data() {
        return site.networkData();
    }

    /** A request's settings. */
    public NetworkRequest request(Request request, StoreReader reader, NetworkData data) {
        return request(request.parameters(), reader, data);
    }

    /** The settings of some parameters. */
    public NetworkRequest request(Parameters parameters, StoreReader reader, NetworkData data) {
        return NetworkRequest.of(parameters, data, reader.names());
    }

    /** A heat map. */
    public HeatMap heatMap(NetworkSettings settings, StoreReader reader, NetworkData data) {
        return heatMaps.get(
                reader.store().version(), settings, () -> HeatMap.of(data, settings), reader.store()::await);
    }

    /** The network of a request, ready to be drawn. */
    public NetworkDrawing drawing(NetworkRequest request, StoreReader reader, NetworkData data) {
        ShownNetwork network = networks.get(
                reader.store().version(), request, () -> ShownNetwork.of(data, request), reader.store()::await);
        return new NetworkDrawing(network, request.settings(), reader.links(), source(reader));
    }

    /** Polarization over time. */
    public PolarizationOverTime polarization(PolarizationRequest request, StoreReader reader, NetworkData data) {
        return series.get(
                reader.store().version(), request, () -> PolarizationOverTime.of(data, request), reader.store()::await);
    }

    /** The source of the data, in words. */
    public String source(StoreReader reader) {
        List<Row> corpora = reader.rows("corpora");
        String titles = corpora.stream()
                .flatMap(row -> row.text("title").stream())
                .distinct()
                .collect(Collectors.joining("; "));
        return (titles.isEmpty() ? "" : titles + ", ") + reader.names().base() + ".";
    }
}
