//! The accessibility checker axe-core, from npm.

use std::fmt;

use anyhow::{Context as _, Result, ensure};
use serde::Deserialize;

use super::Page;
use crate::root;

/// What axe found.
#[derive(Clone, Debug, Deserialize)]
pub struct Violation {
    /// The rule's name, such as `color-contrast`.
    pub id: String,
    /// What is wrong, in a sentence.
    pub help: String,
    /// The elements concerned, and what axe says on each.
    pub nodes: Vec<String>,
}

impl fmt::Display for Violation {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.id, self.help)?;
        self.nodes.iter().try_for_each(|node| write!(out, "\n    {node}"))
    }
}

impl Page<'_> {
    /// Lets axe look at the page, shadow roots included: rules of WCAG 2.2 A and AA, and best
    /// practices. Does nothing where another browser runs the same scenario and axe looks there.
    ///
    /// # Errors
    /// With everything that it found; when axe-core is not installed.
    pub async fn is_accessible(&self) -> Result<()> {
        if !self.judged {
            return Ok(());
        }
        let path = root().join("tests/node_modules/axe-core/axe.min.js");
        let source = tokio::fs::read_to_string(&path).await.context(
            "axe-core is not installed; run:\n    npm ci --ignore-scripts --prefix tests",
        )?;
        // Handed over as text only once a page: it is half a megabyte.
        if !self.value::<bool>("Boolean(window.axe)").await? {
            self.run::<()>(&format!("{source};\nwindow.axe = window.axe ?? axe;"), &[]).await?;
        }
        let found: Vec<Violation> = self
            .run_async(
                "// Contrast is judged once nothing moves any more.
                 __t.settle();
                 const { violations } = await axe.run(document, { resultTypes: ['violations'] });
                 return violations.map(({ id, help, nodes }) => ({
                   id, help,
                   nodes: nodes.map((node) => `${node.target.flat(9).join(' >>> ')}: ${node.failureSummary.replace(/\\s+/g, ' ')}`),
                 }));",
                &[],
            )
            .await?;
        let list: Vec<String> = found.iter().map(ToString::to_string).collect();
        ensure!(list.is_empty(), "axe found:\n{}", list.join("\n"));
        Ok(())
    }
}
