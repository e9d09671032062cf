namespace StoryBot.Answering.Articles.Html;

/// <summary>One block of a page's text and where in the page it stands.</summary>
/// <param name="Place">The place at which it was complete.</param>
/// <param name="LinkShare">The share of its characters that are links, 0..1.</param>
internal readonly record struct HtmlBlock(Block Block, HtmlPlace Place, double LinkShare)
{
    // A short block that is mostly links leads elsewhere.
    private const double MostlyLinks = 0.6;
    private const int ShortBlock = 200;

    private static readonly char[] QuotationMarks = [' ', '"', '\'', '“', '”', '„', '‘', '’', '«', '»'];

    public bool IsProse => !IsLinks && Chrome.IsProse(Block.Text);

    /// <summary>Whether it is prose, or a paragraph by its markup whose one sentence lacks its full stop.</summary>
    public bool IsWritten => IsProse || (!IsLinks && Place.IsParagraph && (Chrome.IsBareSentence(Block.Text) || IsPeriod));

    /// <summary>Whether it says something beside prose.</summary>
    public bool IsSaid => IsWritten || ((Place.IsItem || IsPostal) && !IsLinks && !Chrome.IsChrome(Block.Text));

    // What columns have names is data, whatever its cells lead to.
    public bool IsLinks => LeadsElsewhere && Block.Text.Length < ShortBlock && !(Place.IsRow && Place.Table is { HasColumns: true });

    public bool LeadsElsewhere => LinkShare > MostlyLinks;

    // "3 May to 9 June · Great Hall" under a headline says when to come.
    private bool IsPeriod => Period.IsIn(Block.Text) && !Chrome.IsChrome(Block.Text);

    // An article's author stands in an address, too, but without a number.
    private bool IsPostal => Place.IsAddress && Block.Text.Any(char.IsAsciiDigit);

    /// <summary>Its sentences, without quotation marks around them.</summary>
    public IEnumerable<string> Sentences()
    {
        var text = Block.Text;
        return SentenceSplitter.Split(text).Select(sentence => sentence.Of(text).Trim(QuotationMarks));
    }
}
