//! The site; see the library.

fn main() {
    tremplin_demo::show();
}
