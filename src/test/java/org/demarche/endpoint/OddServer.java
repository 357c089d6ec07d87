package org.demarche.endpoint;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that gives every request the same bytes, whatever HTTP says of them, and keeps what it was sent. */
public final class OddServer implements AutoCloseable {

    /** What it does when it has said what it says. */
    public enum Then {
        HANG_UP,
        WAIT,
        GO_ON
    }

    private final ServerSocket socket;
    private final byte[] reply;
    private final Then then;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private OddServer(String reply, Then then) {
        this.reply = reply.getBytes(StandardCharsets.UTF_8);
        this.then = then;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().start(this::serve);
    }

    /** Gives a whole answer: status, headers, an empty line, body. */
    public static OddServer saying(String reply) {
        return new OddServer(reply, Then.HANG_UP);
    }

    public static OddServer saying(String reply, Then then) {
        return new OddServer(reply, then);
    }

    /** An answer with a body that is all there. */
    public static String reply(String status, String type, String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + length + "\r\n\r\n" + body;
    }

    public String address() {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/odd";
    }

    /** The heads of the requests until now. */
    public List<String> requests() {
        return requests;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread.ofPlatform().daemon().start(() -> answer(connection));
            } catch (SocketException e) {
                return; // closed
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void answer(Socket connection) {
        try (connection) {
            readRequest(connection);
            OutputStream out = connection.getOutputStream();
            out.write(reply);
            out.flush();
            while (then == Then.GO_ON) {
                out.write("and so on ".repeat(100).getBytes(StandardCharsets.UTF_8));
            }
            if (then == Then.WAIT) {
                // until the client has had enough
                connection.getInputStream().read();
            }
        } catch (IOException e) {
            // The client hung up.
        }
    }

    private void readRequest(Socket connection) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) connection.getInputStream().read());
        }
        requests.add(head.toString());
        String length = "Content-Length: ";
        int start = head.indexOf(length);
        if (start >= 0) {
            int end = head.indexOf("\r\n", start);
            connection.getInputStream().readNBytes(Integer.parseInt(head.substring(start + length.length(), end)));
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
