package org.demarche.network;

import java.time.LocalDateTime;

/**
 * The network of a period.
 *
 * @param from its first moment
 * @param middle its date
 * @param to its last moment
 */
public record TimeSlice(LocalDateTime from, LocalDateTime middle, LocalDateTime to, NetworkMatrix network) {}
