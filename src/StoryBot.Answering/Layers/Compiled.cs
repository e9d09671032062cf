using System.Runtime.CompilerServices;

namespace StoryBot.Answering.Layers;

/// <summary>How the loops that nearly all of the computing happens in are compiled.</summary>
internal static class Compiled
{
    /// <summary>In full before they run for the first time, not when they have turned out to be busy: a program that was just started would answer late.</summary>
    public const MethodImplOptions AtOnce = MethodImplOptions.AggressiveOptimization;
}
