namespace StoryBot.Answering.Articles.Html;

/// <summary>What stands beside a page's text, or below it.</summary>
internal enum HtmlBoxKind
{
    /// <summary>An encyclopedia's or a fan wiki's box of labels and values.</summary>
    Facts,

    /// <summary>A notice, a box of what is good to know; also what a site puts beside its pages.</summary>
    Aside,

    /// <summary>Who runs the place, how often a paper appears; mostly a site's menu and its notices.</summary>
    Footer,
}
