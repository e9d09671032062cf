namespace StoryBot.Answering.Articles.Html;

/// <summary>One block of a page's text and where in the page it stands.</summary>
/// <param name="Scope">The innermost element that is an article by its own word, by its index; -1 for none.</param>
/// <param name="IsItem">Whether it is a list's item or a table's row, which needn't be sentences.</param>
/// <param name="LinkShare">The share of its characters that are links, 0..1.</param>
internal readonly record struct HtmlBlock(Block Block, int Scope, bool IsItem, double LinkShare)
{
    // A short block that is mostly links leads elsewhere.
    private const double MostlyLinks = 0.6;
    private const int ShortBlock = 200;

    public bool IsProse => !IsLinks && Chrome.IsProse(Block.Text);

    public bool IsLinks => LinkShare > MostlyLinks && Block.Text.Length < ShortBlock;
}
