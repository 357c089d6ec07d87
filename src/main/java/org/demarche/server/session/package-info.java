/** Sessions of people who sign in, and the proof that a change was sent from one of our own pages. */
@NullMarked
package org.demarche.server.session;

import org.jspecify.annotations.NullMarked;
