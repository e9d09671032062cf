using StoryBot.Chat.Posting;

namespace StoryBot.Chat.Slack.Web;

/// <summary>Sorts Slack's error codes by what can be done about them. https://docs.slack.dev/reference/methods</summary>
internal static class WebErrors
{
    /// <summary>What Slack said of a call that it did not do; the code is Slack's, so it is bounded before it is shown.</summary>
    public static WebError Sort(string method, ApiAnswer answer)
    {
        var code = Printable(answer.Error);
        return code switch
        {
            "invalid_auth" or "not_authed" or "account_inactive" or "token_revoked" or "token_expired" or "not_allowed_token_type"
                or "user_removed_from_team" or "team_disabled" or "org_login_required" => new WebError.TokenRefused(code),
            "missing_scope" => new WebError.ScopeMissing(answer.Needed is null ? "(not named)" : Printable(answer.Needed)),
            "not_in_channel" or "channel_not_found" or "user_not_in_channel" => new WebError.NotInChannel(code),
            "is_archived" or "message_not_found" or "thread_not_found" or "no_such_subteam" or "user_not_found" or "expired_trigger_id"
                or "expired_url" or "used_url" or "cant_update_message" or "cannot_reply_to_message" => new WebError.Gone(code),
            "no_permission" or "access_denied" or "ekm_access_denied" or "as_user_not_supported" or "messages_tab_disabled"
                or "not_enabled" or "feature_not_enabled" or "enterprise_is_restricted" => new WebError.Forbidden(code),
            _ when code.StartsWith("restricted_action", StringComparison.Ordinal) || code.StartsWith("team_access", StringComparison.Ordinal) => new WebError.Forbidden(code),
            _ => new WebError.Rejected(method, code),
        };
    }

    /// <summary>The same for the bot's health; certain where every other call is refused like this one.</summary>
    public static PostingFault Fault(WebError error) => new(error.Cause, error.Mend, Certain: error is WebError.TokenRefused or WebError.ScopeMissing);

    /// <summary>Slack's own trouble, said with status 200: it may or may not have done what was asked.</summary>
    public static bool IsTransient(string? code) => code is "internal_error" or "fatal_error" or "service_unavailable" or "request_timeout"
        or "team_added_to_org" or "external_channel_migrating" or "method_timeout";

    public static bool IsRateLimit(string? code) => code is "ratelimited" or "rate_limited" or "message_limit_exceeded" or "accesslimited";

    /// <summary>Of a call that was kept until its patience ended, since the bot is not let in.</summary>
    public static WebError.Unavailable KeptOut(ChatAdapterHealth objection) => objection switch
    {
        ChatAdapterHealth.Refused(var cause, var mend) => new WebError.Unavailable(cause, mend),
        ChatAdapterHealth.Connecting(var cause) => new WebError.Unavailable(cause),
        _ => new WebError.Unavailable("Slack does not let the bot in"),
    };

    private static string Printable(string? code)
    {
        var kept = new string([.. (code ?? "").Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or ':' or '.' or ',' or '-').Take(80)]);
        return kept.Length == 0 ? "no_error_named" : kept;
    }
}
