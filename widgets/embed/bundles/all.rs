//! The bundle of pages that have several kinds of widgets.

use tremplin_content::for_each_kind;
use tremplin_embed::bundle_of_all;

for_each_kind!(bundle_of_all);
