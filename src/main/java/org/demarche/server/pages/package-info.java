/** The pages for people, made on the server. */
@NullMarked
package org.demarche.server.pages;

import org.jspecify.annotations.NullMarked;
