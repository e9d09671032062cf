namespace StoryBot.Answering;

/// <summary>What has become of a quote since its receipt was given.</summary>
public abstract record ReceiptVerification
{
    private ReceiptVerification()
    {
    }

    /// <summary>The same words stand in the same place.</summary>
    public sealed record Intact(Citation Citation) : ReceiptVerification;

    /// <summary>The same words stand elsewhere: in another paragraph, or in another article.</summary>
    public sealed record Moved(Citation Now) : ReceiptVerification;

    /// <summary>The place is there, with other words.</summary>
    /// <param name="Now">The sentences that stand there now.</param>
    public sealed record Changed(Citation Now) : ReceiptVerification;

    /// <summary>Neither the words nor their place are there.</summary>
    /// <param name="Article">The article that lost the paragraph; null where the article itself is gone.</param>
    public sealed record Removed(Article? Article) : ReceiptVerification;

    /// <summary>The code is no receipt.</summary>
    /// <param name="Problem">What is wrong with it: most often a typo.</param>
    public sealed record Unreadable(string Problem) : ReceiptVerification;
}
