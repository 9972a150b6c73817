//! The files of other tools, in and out.

mod aiken;
mod gift;
mod openquizzdb;
mod support;
mod table;
