namespace StoryBot.Simulators.Discord.Rest;

/// <summary>A request that arrived, what it carried (null: no valid JSON), and how it was answered.</summary>
internal sealed record LoggedRequest(string Method, string Template, RestRequest? Request, int Status, string? RateLimitScope)
{
    /// <summary>Whether it counts towards the 10,000 in ten minutes after which Discord bans an address.</summary>
    public bool IsInvalid => Status is 401 or 403 || (Status is 429 && RateLimitScope is not "shared");
}
