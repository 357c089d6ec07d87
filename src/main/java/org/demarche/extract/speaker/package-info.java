/** The people, institutions and states that an article gives the word to, and which mention means which. */
@NullMarked
package org.demarche.extract.speaker;

import org.jspecify.annotations.NullMarked;
