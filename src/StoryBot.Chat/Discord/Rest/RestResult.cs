namespace StoryBot.Chat.Discord.Rest;

/// <summary>What became of a call.</summary>
internal abstract record RestResult<T>
{
    private RestResult()
    {
    }

    public sealed record Ok(T Value) : RestResult<T>;

    public sealed record Failed(RestError Error) : RestResult<T>;
}
