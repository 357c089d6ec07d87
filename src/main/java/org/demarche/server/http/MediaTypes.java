package org.demarche.server.http;

/** Media types without parameters. Those of query results and graphs are defined with their formats. */
public final class MediaTypes {

    public static final String HTML = "text/html";
    public static final String TEXT = "text/plain";
    public static final String JSON = "application/json";
    public static final String FORM = "application/x-www-form-urlencoded";
    /** Errors for programs, RFC 9457. */
    public static final String PROBLEM = "application/problem+json";

    private MediaTypes() {}

    /** The media type in a Content-Type or Accept entry, in lower case and without parameters. */
    public static String bare(String header) {
        int semicolon = header.indexOf(';');
        String type = semicolon < 0 ? header : header.substring(0, semicolon);
        return type.strip().toLowerCase(java.util.Locale.ROOT);
    }

    /** The type with {@code charset=utf-8} if it is a text type. */
    public static String withCharset(String type) {
        boolean text = type.startsWith("text/") || type.equals("image/svg+xml");
        return text && !type.contains(";") ? type + "; charset=utf-8" : type;
    }
}
