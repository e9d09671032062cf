namespace StoryBot.Chat.Slack.Web;

/// <summary>Whether a post may have been made before, and so what follows where that can't be told.</summary>
internal enum EarlierPost
{
    /// <summary>None was tried: none is looked for.</summary>
    None,

    /// <summary>The journal knows of none, but may not have been writable when one was begun: it is looked for, and made where that can't be told.</summary>
    Unlikely,

    /// <summary>One was begun: it is looked for, and not made again where that can't be told.</summary>
    Possible,
}
