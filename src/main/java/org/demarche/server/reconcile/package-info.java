/** Puts reconciliation services on the web, for OpenRefine and others. */
@NullMarked
package org.demarche.server.reconcile;

import org.jspecify.annotations.NullMarked;
