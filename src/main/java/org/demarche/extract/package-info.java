/** From an article's text to a draft of its coding, which a person then corrects. */
@NullMarked
package org.demarche.extract;

import org.jspecify.annotations.NullMarked;
