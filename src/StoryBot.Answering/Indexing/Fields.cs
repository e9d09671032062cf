namespace StoryBot.Answering.Indexing;

/// <summary>The index's field names.</summary>
internal static class Fields
{
    /// <summary>The passage's words and those of its heading.</summary>
    public const string Text = "text";

    /// <summary>The article's id: what a changed article's passages are deleted by.</summary>
    public const string Article = "article";

    /// <summary>The paragraph's place in its article, from 0: unlike an ordinal it stays true when another article comes or goes.</summary>
    public const string Position = "position";

    /// <summary>The vectors of the passage's words, stored; missing where the program was built without an encoder.</summary>
    public const string Vectors = "vectors";
}
