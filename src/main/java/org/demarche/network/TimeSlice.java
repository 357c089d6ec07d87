package org.demarche.network;

import java.time.LocalDateTime;

/**
 * The network of a stretch of time.
 *
 * @param from its first moment
 * @param middle the moment that it stands for
 * @param to its last moment
 */
public record TimeSlice(LocalDateTime from, LocalDateTime middle, LocalDateTime to, NetworkMatrix network) {}
