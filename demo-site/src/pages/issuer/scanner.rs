//! Requests from a QR code: by the camera, or in a picture.

use leptos::html::Video;
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use super::field::OpenFile;
use crate::issuer::scan::{self, Missed};
use crate::locales::{request, tr};

/// Buttons for camera and picture.
#[component]
pub fn Scanner(
    /// Takes what a code says.
    found: Callback<String>,
    /// Takes what went wrong.
    missed: Callback<Missed>,
) -> impl IntoView {
    let video = NodeRef::<Video>::new();
    let on = RwSignal::new(false);
    let start = move |_| {
        on.set(true);
        request_animation_frame(move || {
            let Some(video) = video.get_untracked() else { return };
            spawn_local(async move {
                let seen = scan::camera(&video).await;
                on.try_set(false);
                match seen {
                    Ok(Some(text)) => found.run(text),
                    Ok(None) => {}
                    Err(why) => missed.run(why),
                }
            });
        });
    };
    let stop = move || {
        if let Some(video) = video.get_untracked() {
            scan::stop(&video);
        }
    };
    on_cleanup(stop);
    let picture = move |files: Vec<File>| {
        spawn_local(async move {
            let Some(file) = files.into_iter().next() else { return };
            match scan::picture(&file).await {
                Ok(text) => found.run(text),
                Err(why) => missed.run(why),
            }
        });
    };
    view! {
        <div class="acts">
            <button
                type="button"
                class="button"
                on:click=move |ev| {
                    if on.get_untracked() {
                        stop();
                        on.set(false);
                    } else {
                        start(ev);
                    }
                }
            >
                {tr(move |lang| {
                    if on.get() { request::stop(lang) } else { request::camera(lang) }
                })}
            </button>
            <OpenFile
                label=Signal::derive(tr(request::picture))
                accept="image/*"
                opened=picture
            />
        </div>
        {move || {
            on.get()
                .then(|| {
                    view! {
                        <video
                            node_ref=video
                            class="camera"
                            playsinline
                            muted
                            aria-label=tr(request::seen)
                        ></video>
                    }
                })
        }}
    }
}
