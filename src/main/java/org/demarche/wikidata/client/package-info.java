/**
 * Clients for Wikidata and reconciliation services, used only on request: sequential requests with a contact, a cache on disk,
 * limits of time and size, and retries as the service allows.
 */
@NullMarked
package org.demarche.wikidata.client;

import org.jspecify.annotations.NullMarked;
