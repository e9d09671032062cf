namespace StoryBot.Chat.Slack.Web;

/// <summary>Why a call failed and what a maintainer can do; holds no text of anybody's and no token.</summary>
internal abstract record WebError(string Cause, string Mend)
{
    /// <summary>Whether, said of who the bot is or of a socket, it means that the bot is not let in until somebody has mended that.</summary>
    public bool Bars => this is TokenRefused or ScopeMissing or Forbidden;

    /// <summary>A token is not valid, or of the wrong kind; no further call is made with it but to ask again.</summary>
    public sealed record TokenRefused(string Code) : WebError(
        $"Slack does not accept the token ({Code})",
        "Set Slack:BotToken (xoxb-…) and Slack:AppToken (xapp-…) to the tokens of the app as it is installed now; see docs/slack.md.");

    /// <summary>The app was installed without a scope it needs.</summary>
    public sealed record ScopeMissing(string Needed) : WebError(
        $"Slack refuses the app: the scope {Needed} is missing",
        "Create or update the app from docs/slack-manifest.yaml and install it again: scopes count from the next installation.");

    /// <summary>The bot is not a member there.</summary>
    public sealed record NotInChannel(string Code) : WebError(
        $"Slack refuses the bot: it is not in the channel ({Code})",
        "Invite the bot in the channel (/invite @StoryBot).");

    /// <summary>What it is about no longer exists, or takes no posts any more.</summary>
    public sealed record Gone(string Code) : WebError(
        $"Slack knows no such place any more ({Code})",
        "Nothing: the channel is archived, or the message, view or link has expired.");

    /// <summary>The workspace's settings forbid it.</summary>
    public sealed record Forbidden(string Code) : WebError(
        $"The workspace does not allow it ({Code})",
        "Ask a workspace admin to let apps post there (channel settings > posting permissions, or the workspace's app restrictions).");

    /// <summary>Slack finds fault with the request itself.</summary>
    public sealed record Rejected(string Method, string Code) : WebError(
        $"Slack rejects the request ({Method}: {Code})",
        "This is a fault in StoryBot: please report it.");

    /// <summary>Limits kept it back longer than its patience.</summary>
    public sealed record RateLimited(string Method) : WebError(
        $"Slack's rate limit kept {Method} back for too long",
        "Lower Slack:QuestionsPerChannelPerMinute, or look for another program that uses the same app.");

    /// <summary>Slack or the way to it is down, or it does not let the bot in.</summary>
    public sealed record Unavailable(string What, string Mend = "Check the network and https://slack-status.com.") : WebError(What, Mend);

    /// <summary>No word came back of something that must not be done twice: it may have been done.</summary>
    public sealed record Unsure(string What) : WebError(
        $"{What}, and whether it was done is not known",
        "Check the network and https://slack-status.com; the bot looks for its own post before it posts again.");
}
