package org.demarche.endpoint;

/** An engine behind HTTP, started by a test on a free port of this machine. */
public interface RunningEndpoint extends AutoCloseable {

    /** Where it takes queries; where it takes updates, custom tells. */
    String address();

    /** Where it takes whole graphs. */
    String graphStore();

    /** Its addresses, with updates where custom has them. */
    default Endpoint endpoint() {
        return Endpoint.of(address(), null, null);
    }

    @Override
    void close();
}
