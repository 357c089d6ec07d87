package org.demarche.server.coding;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Links that sign a coder in; each works once. */
public final class CoderLinks {

    /** The parameter with the key. */
    static final String KEY = "key";

    private static final int RANDOM_BYTES = 24;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, String> coders = new ConcurrentHashMap<>();

    /**
     * Makes a link.
     *
     * @param coder the name of the person whom it signs in
     * @return its path on the server
     */
    public String create(String coder) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        String key = Base64.getUrlEncoder().encodeToString(bytes);
        coders.put(key, coder);
        return CodingHandler.PATH + "?" + KEY + "=" + key;
    }

    /** The coder of a key, which does not work again. */
    Optional<String> use(String key) {
        return Optional.ofNullable(coders.remove(key));
    }
}
