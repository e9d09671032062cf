namespace StoryBot.Simulators.Discord.Rest;

/// <summary>So many requests in so many seconds, per major parameter.</summary>
internal sealed record RouteLimit(int Requests, double Seconds)
{
    public static RouteLimit Messages { get; } = new(5, 5);

    public static RouteLimit Interactions { get; } = new(5, 2);

    public static RouteLimit Ordinary { get; } = new(10, 10);
}
