/**
 * Pictures in SVG, made on the server: the same data gives the same picture, and every picture has a text that says what it
 * shows.
 */
@NullMarked
package org.demarche.server.pages.picture;

import org.jspecify.annotations.NullMarked;
