namespace StoryBot.Answering.Indexing;

/// <summary>The index's field names.</summary>
internal static class Fields
{
    public const string Text = "text";
    public const string Title = "title";
    public const string Ordinal = "ordinal";
}
