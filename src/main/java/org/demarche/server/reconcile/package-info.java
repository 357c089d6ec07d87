/** Reconciliation services over HTTP, for OpenRefine and other clients. */
@NullMarked
package org.demarche.server.reconcile;

import org.jspecify.annotations.NullMarked;
